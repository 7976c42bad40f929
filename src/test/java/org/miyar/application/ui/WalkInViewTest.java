package org.miyar.application.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.application.Posters;
import org.miyar.application.WalkIns;
import org.miyar.design.DayField;
import org.miyar.kernel.Language;
import org.miyar.recruiting.Hiring;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

class WalkInViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;
    private RequisitionId job;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        job = hiring.opened("Seller");
        super.initVaadinEnvironment();
    }

    private void open() {
        signIn(hiring.hr);
        UI.getCurrent().navigate("openings/" + job.value() + "/walk-in");
        assertThat(getCurrentView()).isInstanceOf(WalkInView.class);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(miyar.clock().instant(), ZoneOffset.UTC);
    }

    @Test
    void nobody_is_told_to_choose_a_day_where_the_opening_takes_no_applications() {
        var requisitions = miyar.bean(Requisitions.class);
        var version = requisitions.find(hiring.hr, job).orElseThrow().version();
        requisitions.move(hiring.hr, job, version, RequisitionState.PAUSED);

        open();

        assertThat(words()).contains("nobody can walk in").doesNotContain("No walk-in day yet");
    }

    @Test
    void a_day_is_set_up_shown_and_ended() {
        open();
        assertThat(words()).contains("No walk-in day yet");
        find(DayField.class).single().setValue(today());
        find(TimePicker.class).single().setValue(LocalTime.of(23, 59));
        press("Make the code");
        var day = miyar.bean(WalkIns.class).of(hiring.hr, job).getFirst();
        assertThat(words()).contains("/day/" + day.code(), "On now", "Nobody has come yet", "العربية");
        press("End it now");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(words()).contains("Over", "Ended on").doesNotContain("/day/" + day.code());
    }

    @Test
    void a_time_that_is_over_is_refused_at_its_field_and_stays() {
        open();
        find(DayField.class).single().setValue(today().minusDays(1));
        press("Make the code");
        assertThat(find(TimePicker.class).single().isInvalid()).isTrue();
        assertThat(find(DayField.class).single().getValue()).isEqualTo(today().minusDays(1));
        assertThat(miyar.bean(WalkIns.class).of(hiring.hr, job)).isEmpty();
    }

    @Test
    void the_sheet_is_one_page_in_every_language() throws IOException {
        miyar.bean(WalkIns.class).open(hiring.hr, job, today(), LocalTime.of(23, 59));
        var day = miyar.bean(WalkIns.class).of(hiring.hr, job).getFirst();
        var opening = miyar.bean(Requisitions.class).find(hiring.hr, job).orElseThrow();
        for (var language : Language.values()) {
            try (var pdf = new PdfReader(miyar.bean(Posters.class).print(hiring.hr, opening, day, language))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(pdf.getCatalog().get(new PdfName("Lang"))).hasToString(language.tag());
            }
        }
    }
}
