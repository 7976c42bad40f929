package org.miyar.bench;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;

/** What a phone has to know of the instrument to answer it: the codes of its items, and the notice it consents to. */
record Sheet(String noticeVersion, List<String> items) {

    /** Reads it from a sitting that is begun for this and never finished. */
    static Sheet read(int port, String token) throws IOException {
        try (var phone = Phone.admitted(new HttpLine(port), token)) {
            var notice = Phone.json(phone.document()).getJsonObject("notice").getString("version");
            var items = Phone.json(phone.start(notice)).getJsonArray("pages").stream()
                    .map(JsonValue::asJsonObject)
                    .flatMap(page -> page.getJsonArray("items").getValuesAs(JsonObject.class).stream())
                    .map(item -> item.getString("item"))
                    .toList();
            return new Sheet(notice, items);
        }
    }
}
