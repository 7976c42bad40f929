package org.miyar.platform.boot;

/**
 * Fired once the beans stand and before any port is open: features load their seed here, in the order of their observers'
 * {@code @Priority} (shipped content 100, first data 200, demonstration 300).
 */
public record Preparing() {}
