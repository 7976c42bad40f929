package org.miyar.instrument;

import java.util.Optional;
import org.miyar.kernel.LocalizedText;

/** A scale of an instrument and the competency it stands for, if any. */
public record Scale(String code, Optional<String> competency, LocalizedText name) {}
