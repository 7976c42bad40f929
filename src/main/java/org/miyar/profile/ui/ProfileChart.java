package org.miyar.profile.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import org.miyar.profile.Report;

/** The dot-and-whisker plot: our own web component, loaded beside Flow's bundle because building that one needs a newer Node. */
@Tag("miyar-profile-chart")
final class ProfileChart extends Component {
    private static final long serialVersionUID = 1L;
    private static final String SOURCE = "charts/profile-chart.ts";
    private static final String MODULE = module();

    ProfileChart(Report report) {
        getElement().setAttribute("data", json(report).toString());
        getElement().setAttribute("lang", report.language().tag());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("/" + MODULE);
    }

    /** The module's name carries a hash of its content; the manifest of the front end knows it. */
    private static String module() {
        try (var stream = ProfileChart.class.getResourceAsStream("/web/manifest.json")) {
            if (stream == null) {
                throw new IllegalStateException("The front end is not built: web/manifest.json is missing");
            }
            try (var reader = Json.createReader(stream)) {
                return reader.readObject().getJsonObject(SOURCE).getString("file");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject json(Report report) {
        var chart = report.chart();
        return Json.createObjectBuilder()
                .add("language", report.language().tag())
                .add("metric", chart.normed() ? "T" : "raw")
                .add("min", chart.from())
                .add("max", chart.to())
                .add("mean", number(chart.centre()))
                .add("rows", rows(chart))
                .add(
                        "labels",
                        Json.createObjectBuilder()
                                .add("title", getTranslation("profile.chart.label"))
                                .add("value", getTranslation("profile.chart.legend.value"))
                                .add("band", getTranslation("profile.chart.legend.band"))
                                .add("target", getTranslation("profile.chart.legend.target"))
                                .add("norm", getTranslation("profile.chart.legend.mean")))
                .build();
    }

    private static JsonArray rows(Report.Chart chart) {
        var rows = Json.createArrayBuilder();
        for (var row : chart.rows()) {
            rows.add(Json.createObjectBuilder()
                    .add("code", row.code())
                    .add("name", row.name())
                    .add("low", row.lowPole())
                    .add("high", row.highPole())
                    .add("value", number(row.value()))
                    .add("lower", number(row.lower()))
                    .add("upper", number(row.upper()))
                    .add("targetLower", number(row.targetLower()))
                    .add("targetUpper", number(row.targetUpper()))
                    .add("text", row.text()));
        }
        return rows.build();
    }

    private static JsonValue number(OptionalDouble value) {
        return value.isPresent() ? Json.createValue(value.getAsDouble()) : JsonValue.NULL;
    }
}
