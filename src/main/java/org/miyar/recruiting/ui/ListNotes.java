package org.miyar.recruiting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.miyar.design.Formats;
import org.miyar.instrument.Competencies;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.Hidden;
import org.miyar.recruiting.ListHead;
import org.miyar.recruiting.ScaleFloor;

/** What has to be said above a list that is narrowed or ordered by results: who is not in it and why, and what an order of fits can bear. */
final class ListNotes extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Competencies competencies;

    ListNotes(Competencies competencies) {
        this.competencies = competencies;
        addClassName("recruiting-notes");
        getElement().setAttribute("role", "status");
    }

    void show(ListHead head, ListAddress address) {
        removeAll();
        address.scale().ifPresent(floor -> say(hidden(head.hidden(), floor), "miyar-caution"));
        if (address.sort() == CandidateSort.FIT) {
            say(getTranslation("recruiting.fit.order"), "miyar-quiet");
            if (head.severalNorms()) {
                say(getTranslation("recruiting.fit.several-norms"), "miyar-caution");
            }
            if (head.catchingUp()) {
                say(getTranslation("recruiting.fit.catching-up"), "miyar-caution");
            }
        }
        if (head.moreThanCounted()) {
            say(getTranslation("recruiting.candidates.reachable", ListHead.MOST), "miyar-quiet");
        }
        setVisible(getComponentCount() > 0);
    }

    private String hidden(Hidden hidden, ScaleFloor floor) {
        var name = competencies
                .find(floor.competency())
                .map(competency -> competency.name().in(Formats.language()))
                .orElse(floor.competency());
        if (hidden.all() == 0) {
            return getTranslation("recruiting.scale.nobody-hidden", name, floor.atLeast());
        }
        return String.join(
                " ",
                Stream.of(
                                hidden.below() == 0 ? "" : counted("hidden", hidden.below(), name, floor.atLeast()),
                                hidden.reaching() == 0
                                        ? ""
                                        : counted("reaching", hidden.reaching(), name, floor.atLeast()),
                                hidden.without() == 0
                                        ? ""
                                        : counted("without", hidden.without(), name, floor.atLeast()))
                        .filter(sentence -> !sentence.isEmpty())
                        .toList());
    }

    private String counted(String what, int number, String name, int from) {
        return number > Hidden.MOST
                ? getTranslation("recruiting.scale." + what + "-many", Hidden.MOST, name, from)
                : getTranslation("recruiting.scale." + what, number, name, from);
    }

    private void say(String text, String look) {
        var said = new Paragraph(text);
        said.addClassName(look);
        add(said);
    }
}
