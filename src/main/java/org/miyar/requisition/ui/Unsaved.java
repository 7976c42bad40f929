package org.miyar.requisition.ui;

/** A form of the page, which says whether something is typed in it that would be lost. */
interface Unsaved {
    boolean isUnsaved();
}
