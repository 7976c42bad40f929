package org.miyar.bench;

/** The least a JVM can do: the floor below the start of any Java program on this machine. */
final class BareJvm {
    private BareJvm() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
