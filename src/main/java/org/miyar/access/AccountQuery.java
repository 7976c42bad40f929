package org.miyar.access;

import java.util.Optional;
import org.miyar.identity.Role;
import org.miyar.kernel.SearchKey;

/** Which accounts, in which order. */
public record AccountQuery(
        SearchKey search, Optional<Role> role, Optional<Boolean> disabled, Sort sort, boolean descending) {
    /** What a list of accounts may be sorted by. */
    public enum Sort {
        NAME,
        EMAIL,
        LAST_SIGN_IN
    }

    /** Everybody by name. */
    public static AccountQuery all() {
        return new AccountQuery(new SearchKey(""), Optional.empty(), Optional.empty(), Sort.NAME, false);
    }

    public AccountQuery withRole(Role wanted) {
        return new AccountQuery(search, Optional.of(wanted), disabled, sort, descending);
    }

    public AccountQuery matching(String text) {
        return new AccountQuery(new SearchKey(text), role, disabled, sort, descending);
    }
}
