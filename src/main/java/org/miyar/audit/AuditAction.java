package org.miyar.audit;

import java.util.Locale;

/** Deeds worth remembering. The name is stored, so an action may be added but never renamed; its words are under {@code audit.action.<slug>}. */
public enum AuditAction {
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_OUT,
    SIGN_OUT_EVERYWHERE,
    PASSWORD_CHANGED,
    PASSWORD_RESET_ASKED,
    ACCOUNT_ADDED,
    ACCOUNT_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ROLE_CHANGED,
    TEAM_CHANGED,
    ORGANISATION_CHANGED,
    INVITED,
    INVITATION_REVOKED,
    INVITATION_REMINDED,
    CONSENTED,
    SUBMITTED,
    TAKEN_OVER,
    PROFILE_VIEWED,
    EXPORTED,
    REQUISITION_DRAFTED,
    REQUISITION_CHANGED,
    REQUISITION_OPENED,
    REQUISITION_PAUSED,
    REQUISITION_CLOSED,
    STAGES_CHANGED,
    CANDIDATE_ASSIGNED,
    CANDIDATE_MOVED,
    APPLIED,
    CV_VIEWED,
    ROSTER_STARTED,
    ROSTER_ENDED,
    CANDIDATE_DECIDED,
    REVIEW_ASKED,
    REVIEW_ANSWERED,
    TARGET_PROFILE_CHANGED,
    NORM_BUILT,
    ACCOMMODATION_RECORDED,
    INTERVIEW_PLANNED,
    INTERVIEW_CHANGED,
    INTERVIEW_CANCELLED,
    INTERVIEW_RATED,
    INTERVIEW_READ,
    OUTBOX_RETRIED,
    LETTER_TEXT_CHANGED,
    LETTER_TEXT_RESTORED,
    PERSON_CORRECTED,
    PERSONS_MERGED,
    ERASED;

    /** The action in message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
