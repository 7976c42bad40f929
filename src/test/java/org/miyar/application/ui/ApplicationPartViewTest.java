package org.miyar.application.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.application.ApplicationForm;
import org.miyar.application.ApplicationNotices;
import org.miyar.application.Applications;
import org.miyar.application.ApplyOutcome;
import org.miyar.application.CvOutcome;
import org.miyar.application.Cvs;
import org.miyar.application.Pdfs;
import org.miyar.application.PhoneNumber;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

/** What HR reads on the page of somebody who applied by themselves. */
class ApplicationPartViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        super.initVaadinEnvironment();
        signIn(hiring.hr);
    }

    private void apply(String name, Optional<Token> cv) {
        var form = new ApplicationForm(
                name,
                Optional.of(new EmailAddress("lina@applicants.example")),
                Optional.of(new PhoneNumber("+989121234567")),
                "Arabic, English",
                Language.ENGLISH,
                miyar.bean(ApplicationNotices.class).current(Language.ENGLISH).edition(),
                Token.fresh(),
                cv,
                false);
        var slug = miyar.bean(Requisitions.class)
                .find(hiring.hr, hiring.job)
                .orElseThrow()
                .slug();
        assertThat(miyar.bean(Applications.class).apply(slug, form, true, Optional.empty()))
                .isInstanceOf(ApplyOutcome.Received.class);
    }

    private CandidateId newest() {
        return miyar.bean(Candidates.class)
                .page(hiring.hr, CandidateFilter.ALL, CandidateSort.INVITED, true, 0, 1)
                .getFirst()
                .id();
    }

    @Test
    void it_tells_how_to_call_them_and_hands_out_the_cv() throws IOException {
        var kept = (CvOutcome.Kept) miyar.bean(Cvs.class).hand(new ByteArrayInputStream(Pdfs.cv()));
        apply("Lina", Optional.of(kept.token()));

        UI.getCurrent().navigate("candidates/" + newest().value());

        assertThat(titles()).contains("Application");
        assertThat(terms()).contains("Applied", "Telephone", "Speaks", "CV").doesNotContain("Invited by");
        var anchors = find(Anchor.class).all();
        assertThat(anchors)
                .filteredOn(anchor -> "tel:+989121234567".equals(anchor.getHref()))
                .extracting(Anchor::getText)
                .containsExactly("+98 912 123 4567");
        assertThat(anchors)
                .filteredOn(anchor -> anchor.getElement().hasAttribute("download"))
                .extracting(Anchor::getText)
                .anyMatch(text -> text.startsWith("Download the CV (PDF, "));
        assertThat(stage()).isEqualTo(StageKind.APPLIED);
    }

    private StageKind stage() {
        var row = miyar.bean(Candidates.class)
                .find(hiring.hr, newest())
                .orElseThrow()
                .row();
        return row.place().orElseThrow().stage().kind();
    }

    @Test
    void who_was_invited_has_no_application() {
        var link = hiring.invite("Sami", "sami@applicants.example", Language.ENGLISH);
        UI.getCurrent().navigate("candidates/" + link.candidate().value());
        assertThat(titles()).doesNotContain("Application");
        assertThat(terms()).contains("Invited by");
    }

    private List<String> titles() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> terms() {
        return find(DescriptionList.Term.class).all().stream()
                .map(DescriptionList.Term::getText)
                .toList();
    }
}
