package org.miyar.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The API's contract, {@code openapi.json}, for programs and as a page for people. */
@Path("/")
@ApplicationScoped
@PermitAll
public class ContractResource {
    private final String contract;
    private final String page;

    ContractResource() {
        try (var stream = ContractResource.class.getResourceAsStream("/openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("openapi.json is missing from the build");
            }
            contract = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page = ContractPage.of(contract);
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public String contract() {
        return contract;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    public String page() {
        return page;
    }
}
