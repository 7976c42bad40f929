package org.miyar.oversight;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.miyar.privacy.PersonalData.Piece;

/** Everything that is kept of one person, to be handed to them. */
public record PersonalFile(Instant madeAt, List<Piece> pieces) {
    public PersonalFile {
        pieces = List.copyOf(pieces);
    }

    /** As a file for people and for machines: under each kind of thing all there is of it. */
    public byte[] json() {
        var kinds = new LinkedHashMap<String, JsonArrayBuilder>();
        for (var piece : pieces) {
            var fields = Json.createObjectBuilder();
            piece.fields().forEach(fields::add);
            kinds.computeIfAbsent(piece.kind(), kind -> Json.createArrayBuilder())
                    .add(fields);
        }
        var kept = Json.createObjectBuilder();
        kinds.forEach(kept::add);
        var bytes = new ByteArrayOutputStream();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(bytes)) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("madeAt", madeAt.toString())
                    .add("kept", kept)
                    .build());
        }
        return bytes.toByteArray();
    }
}
