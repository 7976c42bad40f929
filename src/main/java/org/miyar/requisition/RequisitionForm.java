package org.miyar.requisition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.miyar.kernel.PartialText;
import org.miyar.team.BranchId;
import org.miyar.team.TeamId;

/**
 * What is written about a job opening.
 *
 * <p>Throws {@link IllegalArgumentException} if nobody is wanted, or a text is too long
 *
 * @param team where the person will work, if that is known
 * @param branch where that is; a team's own branch goes before it
 * @param closesOn the last day on which people may apply
 * @param retentionMonths how long its candidates are kept after it is closed, where that is not the usual time
 */
public record RequisitionForm(
        PartialText title,
        Optional<PartialText> description,
        Optional<TeamId> team,
        Optional<BranchId> branch,
        int wanted,
        Optional<LocalDate> closesOn,
        Optional<Integer> retentionMonths) {
    public static final int TITLE_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 4000;
    public static final int MOST_WANTED = 999;

    /** Longest time that candidates can be kept after closing, in months. */
    public static final int LONGEST_RETENTION = 120;

    /** One whose candidates are kept as usual. */
    public RequisitionForm(
            PartialText title,
            Optional<PartialText> description,
            Optional<TeamId> team,
            Optional<BranchId> branch,
            int wanted,
            Optional<LocalDate> closesOn) {
        this(title, description, team, branch, wanted, closesOn, Optional.empty());
    }

    public RequisitionForm {
        if (retentionMonths
                .filter(months -> months < 1 || months > LONGEST_RETENTION)
                .isPresent()) {
            throw new IllegalArgumentException("Candidates are kept 1 to " + LONGEST_RETENTION + " months");
        }
        if (wanted < 1 || wanted > MOST_WANTED) {
            throw new IllegalArgumentException("A job opening wants 1 to " + MOST_WANTED + " people");
        }
        requireShort(title, TITLE_LENGTH);
        description.ifPresent(text -> requireShort(text, DESCRIPTION_LENGTH));
    }

    /** One with a title and no more. */
    public static RequisitionForm titled(PartialText title) {
        return new RequisitionForm(title, Optional.empty(), Optional.empty(), Optional.empty(), 1, Optional.empty());
    }

    /** What the other says differently, by the names of the fields. */
    List<String> differences(RequisitionForm other) {
        var names = new ArrayList<String>();
        if (!title.equals(other.title)) {
            names.add("title");
        }
        if (!description.equals(other.description)) {
            names.add("description");
        }
        if (!team.equals(other.team)) {
            names.add("team");
        }
        if (!branch.equals(other.branch)) {
            names.add("branch");
        }
        if (wanted != other.wanted) {
            names.add("wanted " + wanted + " → " + other.wanted);
        }
        if (!closesOn.equals(other.closesOn)) {
            names.add("closes " + other.closesOn.map(LocalDate::toString).orElse("–"));
        }
        if (!retentionMonths.equals(other.retentionMonths)) {
            names.add("kept " + other.retentionMonths.map(String::valueOf).orElse("–"));
        }
        return names;
    }

    private static void requireShort(PartialText text, int length) {
        if (text.ar().length() > length
                || text.fa().length() > length
                || text.en().length() > length) {
            throw new IllegalArgumentException("A text has at most " + length + " characters");
        }
    }
}
