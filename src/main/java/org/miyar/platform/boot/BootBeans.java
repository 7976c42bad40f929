package org.miyar.platform.boot;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.miyar.platform.config.Config;
import org.miyar.platform.db.Database;

/** Offers what was there before the beans, to be injected like any of them. */
final class BootBeans implements Extension {
    private final Config config;
    private final Supplier<Database> database;
    private final Clock clock;

    BootBeans(Config config, Supplier<Database> database, Clock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    void offer(@Observes AfterBeanDiscovery beans) {
        add(beans, Config.class, () -> config);
        add(beans, Database.class, database);
        add(beans, Jdbi.class, () -> database.get().jdbi());
        add(beans, Clock.class, () -> clock);
    }

    private static <T> void add(AfterBeanDiscovery beans, Class<T> type, Supplier<T> value) {
        beans.<T>addBean()
                .beanClass(type)
                .types(type, Object.class)
                .scope(Singleton.class)
                .createWith(context -> value.get());
    }
}
