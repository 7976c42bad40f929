package org.miyar.requisition;

/** Fired inside the unit of work in which an opening gets another version of what it asks for. */
public record OpeningAimed(RequisitionId opening) {}
