package org.miyar.identity;

/** The names of roles, for {@code @RolesAllowed} on views and resources alike. */
public final class Roles {
    public static final String ADMINISTRATOR = "administrator";
    public static final String HR = "hr";
    public static final String SUPERVISOR = "supervisor";
    /** Reads single answers, which nobody else does. */
    public static final String SPECIALIST = "specialist";

    public static final String EMPLOYEE = "employee";

    /** Not a role of an account: whoever holds the cookie that an invitation was exchanged for. */
    public static final String INVITATION_HOLDER = "invitation-holder";

    private Roles() {}
}
