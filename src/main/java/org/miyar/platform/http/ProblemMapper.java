package org.miyar.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.ConnectionException;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.throttle.Allowances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failure with a problem of the catalogue. What we did not foresee is logged whole and answered with nothing but its correlation id. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final Messages messages;
    /** A database that is away fails everybody's requests: it is said once a minute. */
    private final Allowances outages;

    @Context
    private HttpHeaders headers;

    @Inject
    ProblemMapper(Messages messages, Clock clock) {
        this.messages = messages;
        this.outages = new Allowances(1, Duration.ofMinutes(1), clock);
    }

    @Override
    public Response toResponse(Throwable failure) {
        var problem = asProblem(failure);
        var type = problem.type();
        if (type == ProblemType.UNEXPECTED) {
            LOG.error("Request failed", failure);
        } else if (type == ProblemType.UNAVAILABLE && outages.take("database").isEmpty()) {
            LOG.warn("The database does not answer as it should: {}", reason(failure));
        }
        var language = headers.getAcceptableLanguages().stream()
                .flatMap(locale -> Language.ofTag(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
        var body = Problem.of(type, messages, language, Correlation.current().orElse("none"));
        var response = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .language(language.tag())
                .entity(body);
        if (type == ProblemType.TOKEN_NEEDED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.retryAfterSeconds() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        return response.build();
    }

    /** What kind of failure and its code, one line. The message may quote a statement. */
    private static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getClass().getSimpleName() + ", SQL state " + sql.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }

    private static ProblemException asProblem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException problem -> {
                    return problem;
                }
                case WebApplicationException web -> {
                    return new ProblemException(
                            ProblemType.ofStatus(web.getResponse().getStatus()));
                }
                case ConstraintViolationException _, JsonbException _, JsonException _ -> {
                    return new ProblemException(ProblemType.MALFORMED_REQUEST);
                }
                case ConnectionException _,
                        TimeoutException _,
                        SQLTransientException _,
                        SQLRecoverableException _,
                        SQLNonTransientConnectionException _ -> {
                    return new ProblemException(ProblemType.UNAVAILABLE, 2);
                }
                default -> {}
            }
        }
        return new ProblemException(
                failure instanceof ProcessingException ? ProblemType.MALFORMED_REQUEST : ProblemType.UNEXPECTED);
    }
}
