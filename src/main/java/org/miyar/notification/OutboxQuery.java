package org.miyar.notification;

import java.util.Optional;

/**
 * Which letters, newest first.
 *
 * @param search part of an address or a subject; blank for all
 * @param confidential whether those that open accounts are among them
 */
public record OutboxQuery(Optional<LetterStatus> status, String search, boolean confidential) {}
