package org.miyar.platform.db;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Transactional} method one unit of work: committed when it returns, rolled back when it throws. Inside, every
 * {@code jdbi.withHandle} of the same thread takes part, and so do observers of events fired in it. A call from inside a unit of
 * work joins it.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TransactionalInterceptor {
    private final Jdbi jdbi;

    @Inject
    TransactionalInterceptor(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @AroundInvoke
    @Nullable
    Object inTransaction(InvocationContext invocation) throws Exception {
        return jdbi.<@Nullable Object, Exception>inTransaction(handle -> invocation.proceed());
    }
}
