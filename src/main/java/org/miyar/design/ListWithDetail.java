package org.miyar.design;

import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list and what opens of it: beside it where there is room, over it where there is none. Escape, or a click beside, closes that. */
public abstract class ListWithDetail extends MasterDetailLayout implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private @Nullable ListPage<?> list;

    protected ListWithDetail(String detailSize) {
        setSizeFull();
        setMasterSize("20rem", true);
        setDetailSize(detailSize);
        addBackdropClickListener(click -> close());
        addDetailEscapePressListener(escape -> close());
    }

    /** Once, before it is shown. */
    protected void setList(ListPage<?> shown) {
        list = shown;
        setMaster(shown);
    }

    /** Shows the list alone. */
    protected abstract void close();

    @Override
    public String getPageTitle() {
        return Objects.requireNonNull(list).getPageTitle();
    }
}
