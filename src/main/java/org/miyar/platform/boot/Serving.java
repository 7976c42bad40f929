package org.miyar.platform.boot;

/** Fired once the ports are open: background work may begin. */
public record Serving() {}
