package org.miyar.platform.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Where a request comes from, as far as one household or office shares it. */
public final class Network {
    private Network() {}

    /** The address itself; of IPv6 the first half, since everybody has a whole /64 to try from. */
    public static String of(String address) {
        try {
            if (address.indexOf(':') >= 0 && InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                return Arrays.toString(Arrays.copyOf(six.getAddress(), 8));
            }
        } catch (IllegalArgumentException e) {
            return address;
        }
        return address;
    }
}
