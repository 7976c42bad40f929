package org.miyar.bench;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.Language;
import org.miyar.platform.boot.Miyar;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.profile.Comparisons;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Exports;
import org.miyar.recruiting.Pipeline;
import org.miyar.recruiting.ScaleFloor;
import org.miyar.recruiting.SignalFilter;
import org.miyar.requisition.StageKind;

/**
 * What the list, the board, a comparison and an export cost when one opening has 100,000 candidates, asked as the views ask: a list
 * asks for what stands above it and reads a page; a board asks for its stages and reads the first cards of each. Beside each figure
 * stands what the same connection needs to read as many rows of one table by their primary key. On H2 and on MySQL; the browser's
 * share is not in it. H2 is kept from answering a repeated question out of its memory.
 */
final class CandidatesBench {
    private static final int CANDIDATES = Integer.getInteger("miyar.bench.candidates", 100_000);
    private static final int PAGE = 50;
    private static final int CARDS = 20;
    private static final int WARM = 5;
    private static final int TIMES = 20;
    /** Characters between two looks at the memory of an export. */
    private static final long LOOK_AFTER = 1_000_000;

    private static final double TARGET = 100;
    private static final int MEBIBYTE = 1 << 20;

    private final Report report;
    private final Miyar miyar;
    private final CandidateCrowd crowd;
    private final Candidates candidates;

    private CandidatesBench(Report report, Miyar miyar) {
        this.report = report;
        this.miyar = miyar;
        long began = System.nanoTime();
        this.crowd = new CandidateCrowd(miyar, CANDIDATES);
        report.row(
                "written, candidates with their results per second",
                Report.rate(CANDIDATES / ((System.nanoTime() - began) / 1e9)),
                "");
        this.candidates = miyar.bean(Candidates.class);
    }

    static boolean run() {
        var report = new Report("candidates: the list and the board with " + CANDIDATES + " candidates of one opening");
        report.note("Times of the use cases a view calls for what it shows, after " + WARM + " that are not counted.");
        measure(
                report,
                "jdbc:h2:file:" + Bench.freshFolder("candidates-h2").resolve("miyar") + ";OPTIMIZE_REUSE_RESULTS=FALSE",
                "candidates-h2");
        try (var mysql = MySqlServer.fresh()) {
            measure(report, mysql.url(), "candidates-mysql");
        }
        return report.end();
    }

    private static void measure(Report report, String url, String folder) {
        var settings = new EnumMap<Setting, String>(Setting.class);
        settings.put(Setting.DB_URL, url);
        settings.put(Setting.DATA, Bench.folder().resolve(folder).toString());
        try (var miyar = Miyar.withoutServer(Config.of(settings), Clock.systemUTC())) {
            report.note("\n" + Machine.database(url));
            var bench = new CandidatesBench(report, miyar);
            report.heading("what is shown, p50 / p95", "as many rows by primary key, p50 / p95");
            bench.lists();
            bench.boards();
            bench.comparison();
            bench.export(Exports.Format.CSV, false);
            bench.export(Exports.Format.CSV, true);
            bench.export(Exports.Format.XLSX, true);
        }
    }

    private void lists() {
        list("all, newest first", CandidateFilter.ALL, CandidateSort.INVITED, true, 0);
        list("all, page 500", CandidateFilter.ALL, CandidateSort.INVITED, true, 499 * PAGE);
        list("all, page in the middle", CandidateFilter.ALL, CandidateSort.INVITED, true, CANDIDATES / 2);
        for (var sort : List.of(CandidateSort.NAME, CandidateSort.ACTIVITY, CandidateSort.STATE)) {
            list("all, by " + sort.code(), CandidateFilter.ALL, sort, false, 0);
        }
        list("search: a family name", search("کریمی"), CandidateSort.INVITED, true, 0);
        list("search: an address", search("candidate-4711@"), CandidateSort.INVITED, true, 0);
        list("search: nobody is called so", search("nobodyiscalledso"), CandidateSort.INVITED, true, 0);
        ofTheOpening("to read", filter(Set.of(), true, Optional.empty(), Optional.empty()));
        for (var state : CandidateState.values()) {
            list(state.code(), states(state), CandidateSort.INVITED, true, 0);
        }
        ofTheOpening("interview", filter(Set.of(), false, Optional.empty(), Optional.of(StageKind.INTERVIEW)));
        ofTheOpening("in Persian", filter(Set.of(), false, Optional.of(Language.PERSIAN), Optional.empty()));
        ofTheOpening("composure T 45 or more", scale(45, true));
        ofTheOpening("composure T 45 or more, with a result", scale(45, false));
        ofTheOpening("composure T 72 or more, with a result", scale(72, false));
        ofTheOpening("composure T 80 or more, with a result", scale(80, false));
        ofTheOpening("a signal stands out", signal("some"));
        ofTheOpening("no signal", signal("none"));
        ofTheOpening("like somebody else", alike());
        ofTheOpening("a long run of equal answers", signal("longstring"));
        var all = CandidateFilter.of(crowd.opening());
        for (var sort :
                List.of(CandidateSort.INVITED, CandidateSort.NAME, CandidateSort.ACTIVITY, CandidateSort.STATE)) {
            list("of the opening, by " + sort.code(), all, sort, false, 0);
        }
        list("by fit", all, CandidateSort.FIT, true, 0);
        list("by fit, page 100", all, CandidateSort.FIT, true, 99 * PAGE);
        list("by fit, the lowest first", all, CandidateSort.FIT, false, 0);
        list("by fit, submitted in Persian, T 45 or more", persian(), CandidateSort.FIT, true, 0);
        timed("waiting: to read, not opened, withdrawn", 3, () -> {
            candidates.count(
                    crowd.hr(),
                    new CandidateFilter(
                            "",
                            Set.of(),
                            true,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
            candidates.count(crowd.hr(), states(CandidateState.INVITED));
            miyar.bean(Pipeline.class).withdrewLately(crowd.hr());
        });
    }

    private void ofTheOpening(String what, CandidateFilter filter) {
        list("of the opening, " + what, filter, CandidateSort.INVITED, true, 0);
    }

    private void boards() {
        board("board: stages and first cards of each", CandidateFilter.of(crowd.opening()), CandidateSort.INVITED);
        board(
                "board: submitted",
                filter(Set.of(CandidateState.SUBMITTED), false, Optional.empty(), Optional.empty()),
                CandidateSort.INVITED);
        board("board: a signal stands out", signal("some"), CandidateSort.INVITED);
        board("board: composure T 45 or more", scale(45, true), CandidateSort.INVITED);
        board(
                "board: in Persian, by fit",
                filter(Set.of(), false, Optional.of(Language.PERSIAN), Optional.empty()),
                CandidateSort.FIT);
        var applied = miyar.bean(Pipeline.class)
                .columns(crowd.hr(), crowd.opening())
                .getFirst()
                .stage();
        timed(
                "board: more cards, 1,000 down a stage",
                CARDS,
                () -> candidates.page(
                        crowd.hr(),
                        CandidateFilter.of(crowd.opening()).in(applied.id()),
                        CandidateSort.INVITED,
                        false,
                        1_000,
                        CARDS));
    }

    private void board(String what, CandidateFilter filter, CandidateSort sort) {
        var pipeline = miyar.bean(Pipeline.class);
        timed(what, 5 * CARDS, () -> {
            candidates.head(crowd.hr(), filter, sort);
            pipeline.columns(crowd.hr(), crowd.opening(), filter).stream()
                    .filter(column -> column.count() > 0)
                    .forEach(column -> candidates.page(
                            crowd.hr(), filter.in(column.stage().id()), sort, sort != CandidateSort.INVITED, 0, CARDS));
        });
    }

    private void comparison() {
        var sittings = crowd.answered().stream().toList();
        timed(
                "five people side by side",
                5,
                () -> miyar.bean(Comparisons.class).view(crowd.hr(), sittings, crowd.target(), Language.PERSIAN));
    }

    /** What is held at most is read after a collection in the middle of the way: garbage is no memory that an export needs. */
    private void export(Exports.Format format, boolean results) {
        var held = new long[2];
        long began = System.nanoTime();
        int rows = miyar.bean(Exports.class)
                .write(
                        crowd.hr(),
                        CandidateFilter.of(crowd.opening()),
                        results,
                        format,
                        Language.PERSIAN,
                        new OutputStream() {
                            private long written;
                            private long looked;

                            @Override
                            public void write(int one) {
                                written++;
                            }

                            @Override
                            public void write(byte[] bytes, int from, int length) {
                                written += length;
                                if (written - looked > LOOK_AFTER) {
                                    looked = written;
                                    long now = live();
                                    held[0] = held[0] == 0 ? now : held[0];
                                    held[1] = Math.max(held[1], now);
                                }
                            }
                        });
        double seconds = (System.nanoTime() - began) / 1e9;
        var what = format + (results ? " of all with results" : " of all");
        report.row(what + ", rows per second", Report.rate(rows / seconds), rows + " rows");
        report.row(
                what + ", memory held: at the beginning, at most",
                held[0] / MEBIBYTE + ", " + held[1] / MEBIBYTE + " MiB",
                "",
                "grows by <= 8 MiB",
                held[1] - held[0] <= 8 * MEBIBYTE);
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void list(String what, CandidateFilter filter, CandidateSort sort, boolean descending, int offset) {
        timed(what, PAGE, () -> {
            candidates.head(crowd.hr(), filter, sort);
            candidates.page(crowd.hr(), filter, sort, descending, offset, PAGE);
        });
    }

    private void timed(String what, int rows, Runnable deed) {
        var measured = sorted(deed);
        var ids = crowd.some(rows);
        var ceiling = sorted(() -> miyar.bean(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select * from candidate where id in (<ids>)")
                        .bindList("ids", ids)
                        .mapToMap()
                        .list()));
        double slow = at(measured, 0.95);
        report.row(
                what,
                String.format(Locale.ROOT, "%.1f / %.1f ms", at(measured, 0.5), slow),
                String.format(Locale.ROOT, "%.2f / %.2f ms, %d rows", at(ceiling, 0.5), at(ceiling, 0.95), rows),
                "p95 <= 100 ms",
                slow <= TARGET);
    }

    private static double[] sorted(Runnable deed) {
        for (int time = 0; time < WARM; time++) {
            deed.run();
        }
        var millis = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long began = System.nanoTime();
            deed.run();
            millis[time] = Duration.ofNanos(System.nanoTime() - began).toNanos() / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static CandidateFilter search(String search) {
        return new CandidateFilter(
                search, Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CandidateFilter states(CandidateState state) {
        return new CandidateFilter(
                "", Set.of(state), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private CandidateFilter filter(
            Set<CandidateState> states, boolean unread, Optional<Language> language, Optional<StageKind> stage) {
        return new CandidateFilter("", states, unread, language, Optional.of(crowd.opening()), stage, Optional.empty());
    }

    private CandidateFilter scale(int atLeast, boolean alsoWithout) {
        return asking(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ScaleFloor("CALM", atLeast, alsoWithout)));
    }

    private CandidateFilter signal(String code) {
        return asking(Set.of(), Optional.empty(), SignalFilter.ofCode(code), Optional.empty());
    }

    private CandidateFilter alike() {
        return new CandidateFilter(
                "",
                Set.of(),
                false,
                true,
                Optional.empty(),
                Optional.of(crowd.opening()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private CandidateFilter persian() {
        return asking(
                Set.of(CandidateState.SUBMITTED),
                Optional.of(Language.PERSIAN),
                Optional.empty(),
                Optional.of(new ScaleFloor("CALM", 45, true)));
    }

    private CandidateFilter asking(
            Set<CandidateState> states,
            Optional<Language> language,
            Optional<SignalFilter> signal,
            Optional<ScaleFloor> scale) {
        return new CandidateFilter(
                "",
                states,
                false,
                false,
                language,
                Optional.of(crowd.opening()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                signal,
                scale);
    }
}
