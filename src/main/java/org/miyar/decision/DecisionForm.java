package org.miyar.decision;

/**
 * What somebody decides.
 *
 * @param after the number of the decision they saw as the last one, 0 if there was none
 */
public record DecisionForm(Verdict verdict, Reason reason, int after) {}
