package org.miyar.platform.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/**
 * Starts Miyar on a database in memory, asks for its first pages and ends. The launcher runs this once after a build with
 * {@code -XX:AOTCacheOutput}, so that a real start finds its classes loaded and linked.
 */
public final class Rehearsal {
    private static final List<String> PAGES = List.of(
            "/",
            "/take",
            "/app/",
            "/app/login",
            "/app/?v-r=init&location=",
            "/api/openapi.json",
            "/api/sittings/current");

    private Rehearsal() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var config = Config.of(Map.of(
                Setting.DB_URL,
                "jdbc:h2:mem:rehearsal;DB_CLOSE_DELAY=-1",
                Setting.HTTP_PORT,
                "0",
                Setting.OPS_PORT,
                "0"));
        try (var miyar = Miyar.start(config);
                var client =
                        HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            for (var page : PAGES) {
                var address = URI.create("http://127.0.0.1:" + miyar.port() + page);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        }
    }
}
