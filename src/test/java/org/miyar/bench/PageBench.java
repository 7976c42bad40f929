package org.miyar.bench;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What /take costs a slow phone: bytes by type, requests, and the time until the first control that leads on can be pressed. */
final class PageBench {
    private static final int RUNS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double TARGET_MILLIS = 2_000;
    private static final double TARGET_KILOBYTES = 60;

    private PageBench() {}

    static boolean run() throws Exception {
        var report = new Report("page: /take in Chromium, 4x CPU slowdown, 400 ms round trip, 400 kbit/s");
        var settings = Map.of("MIYAR_DATA", Bench.freshFolder("page-data").toString());
        var tokens = Crowd.invite(settings, RUNS);
        JsonObject visits;
        try (var server = new ServerProcess("page", settings, Jvm.flags()).start()) {
            server.awaitServing(LIMIT);
            visits = chromium(server.port(), tokens);
        }
        report.note("Chromium " + visits.getString("chromium") + ", 360 pixels wide, median of " + RUNS
                + " visits; usable = the button that leads on is enabled and painted");
        report.heading("visit", "the same on a fast line and CPU");
        var cold = visits.getJsonArray("cold").getValuesAs(JsonObject.class);
        var warm = visits.getJsonArray("warm").getValuesAs(JsonObject.class);
        var fast = visits.getJsonArray("fast").getValuesAs(JsonObject.class);
        report.row(
                "cold: usable after",
                Report.millis(median(cold, "usable")),
                Report.millis(median(fast, "usable")),
                "≤ 2000 ms",
                median(cold, "usable") <= TARGET_MILLIS);
        report.row("warm (service worker): usable after", Report.millis(median(warm, "usable")), "");
        var bytes = bytes(cold.getFirst());
        double withoutFont = bytes.entrySet().stream()
                .filter(part -> !part.getKey().equals("Font"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        report.row("cold: requests", Integer.toString(cold.getFirst().getInt("requests")), "");
        report.row("warm: requests", Integer.toString(warm.getFirst().getInt("requests")), "");
        report.row(
                "cold: bytes without the font, headers and API answers included",
                kilobytes(withoutFont),
                "",
                "≤ 60 kB",
                withoutFont <= TARGET_KILOBYTES * 1000);
        report.row(
                "cold: font",
                kilobytes(bytes.getOrDefault("Font", 0.0)),
                "",
                "≤ 60 kB",
                bytes.getOrDefault("Font", 0.0) <= TARGET_KILOBYTES * 1000);
        bytes.forEach((type, size) -> report.row("  " + type.toLowerCase(Locale.ROOT), kilobytes(size), ""));
        report.row("cold: all that came down the line, service worker included", kilobytes(median(cold, "down")), "");
        report.row("warm: all that came down the line", kilobytes(median(warm, "down")), "");
        return report.end();
    }

    private static JsonObject chromium(int port, List<String> tokens) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("node", "tools/measure-page.mjs", Integer.toString(port), Integer.toString(RUNS)));
        command.addAll(tokens);
        var process = new ProcessBuilder(command)
                .directory(new File("frontend"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Chromium did not measure; is it installed, and has frontend/ been built?");
        }
        return Phone.json(output);
    }

    private static double median(List<JsonObject> visits, String field) {
        var sorted = visits.stream()
                .mapToDouble(visit -> visit.getJsonNumber(field).doubleValue())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static Map<String, Double> bytes(JsonObject visit) {
        var bytes = new TreeMap<String, Double>();
        visit.getJsonObject("bytes").forEach((type, size) -> bytes.put(type, ((JsonNumber) size).doubleValue()));
        return bytes;
    }

    private static String kilobytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f kB", bytes / 1000);
    }
}
