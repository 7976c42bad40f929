/** The rules of the house that a machine can keep: who may know whom, names, texts, settings and styles. {@code docs/ARCHITECTURE.md} says why. */
@NullMarked
package org.miyar.house;

import org.jspecify.annotations.NullMarked;
