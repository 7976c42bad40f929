package org.miyar.recruiting.demo;

import org.miyar.identity.Actor;
import org.miyar.requisition.RequisitionId;

/**
 * The demonstration organisation was made, but for what features add that recruiting does not know. Fired inside the unit of work that
 * makes it; never at a later start.
 *
 * @param hr whose deeds all of it is
 * @param job what everybody has applied for
 */
public record DemoMade(Actor hr, RequisitionId job) {}
