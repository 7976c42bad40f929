package org.miyar.shell;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.util.stream.Stream;

/** Lets Flow's views, layouts and listeners be constructed by CDI, since vaadin-cdi has no release for this Flow. */
public class BeanInstantiatorFactory implements InstantiatorFactory {
    @Override
    public Instantiator createInstantitor(VaadinService service) {
        return new BeanInstantiator(service);
    }

    private static final class BeanInstantiator extends DefaultInstantiator {
        private static final long serialVersionUID = 1L;

        private BeanInstantiator(VaadinService service) {
            super(service);
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            if (!type.getName().startsWith("org.miyar.")) {
                return super.getOrCreate(type);
            }
            BeanManager beans = CDI.current().getBeanManager();
            return new Unmanaged<>(beans, type)
                    .newInstance()
                    .produce()
                    .inject()
                    .postConstruct()
                    .get();
        }

        @Override
        public I18NProvider getI18NProvider() {
            return CDI.current().select(I18NProvider.class).get();
        }

        @Override
        public Stream<VaadinServiceInitListener> getServiceInitListeners() {
            return Stream.concat(
                    super.getServiceInitListeners(), CDI.current().select(VaadinServiceInitListener.class).stream());
        }
    }
}
