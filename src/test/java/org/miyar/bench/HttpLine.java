package org.miyar.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One keep-alive HTTP/1.1 connection with one request at a time. Written by hand because a full client costs as much as the server. */
final class HttpLine implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 15_000;

    /** What came back: {@code cookie} is the {@code name=value} of a Set-Cookie header. */
    record Reply(int status, String body, Optional<String> cookie) {}

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;
    private final int port;
    private final String host;
    private final byte[] buffer = new byte[16 * 1024];
    private int position;
    private int filled;

    HttpLine(int port) throws IOException {
        this.port = port;
        host = "127.0.0.1:" + port;
        socket.setTcpNoDelay(true);
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            in = socket.getInputStream();
            out = socket.getOutputStream();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Another connection to the same place. */
    HttpLine again() throws IOException {
        return new HttpLine(port);
    }

    Reply get(String path, String cookie) throws IOException {
        return send("GET", path, cookie, "");
    }

    /** Sends a request with a JSON body, or without one when it is empty, and waits for the answer. */
    Reply send(String method, String path, String cookie, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(192)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\nAccept: application/json, */*\r\n");
        if (!cookie.isEmpty()) {
            head.append("Cookie: ").append(cookie).append("\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        head.append("\r\n");
        var request = head.append(json).toString().getBytes(StandardCharsets.UTF_8);
        out.write(request);
        return reply();
    }

    private Reply reply() throws IOException {
        var statusLine = line();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        Optional<String> cookie = Optional.empty();
        for (var header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            var value = header.substring(colon + 1).trim();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "set-cookie" -> cookie = Optional.of(value.replaceFirst(";.*", ""));
                default -> {}
            }
        }
        return new Reply(status, chunked ? chunks() : text(length), cookie);
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            // A character may be cut by a chunk's border; bytes as Latin-1 are put together again below.
            body.append(new String(bytes(size), StandardCharsets.ISO_8859_1));
            line();
        }
        line();
        return new String(body.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().replaceFirst(";.*", ""), 16);
    }

    private String text(int length) throws IOException {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int count) throws IOException {
        var result = new byte[count];
        int done = 0;
        while (done < count) {
            if (position == filled) {
                fill();
            }
            int part = Math.min(count - done, filled - position);
            System.arraycopy(buffer, position, result, done, part);
            position += part;
            done += part;
        }
        return result;
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        while (true) {
            if (position == filled) {
                fill();
            }
            char c = (char) (buffer[position++] & 0xff);
            if (c == '\n') {
                return text.toString();
            }
            if (c != '\r') {
                text.append(c);
            }
        }
    }

    private void fill() throws IOException {
        filled = in.read(buffer);
        position = 0;
        if (filled < 0) {
            filled = 0;
            throw new EOFException("the server closed the connection");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
