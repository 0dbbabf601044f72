package org.thetaprep.runner.practice;

import java.util.List;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;
import org.thetaprep.runner.knowledge.GivenAnswer;

/**
 * What an answered item rests on, and which misconceptions the answer is an instance of.
 *
 * @param rows the rows of the reference
 * @param facts the dated facts
 * @param fallenFor the misconceptions; none if it was right
 */
public record AnswerGrounds(List<ReferenceRow> rows, List<Fact> facts, List<Misconception> fallenFor) {

    public AnswerGrounds {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
        fallenFor = List.copyOf(fallenFor);
    }

    static AnswerGrounds of(ContentPack pack, GivenAnswer answer) {
        ScorableItem item = answer.item();
        return new AnswerGrounds(
                item.classification().rows().stream()
                        .flatMap(id -> pack.row(id).stream())
                        .toList(),
                item.classification().facts().stream()
                        .flatMap(id -> pack.fact(id).stream())
                        .toList(),
                answer.fallenFor().stream()
                        .sorted()
                        .flatMap(id -> pack.misconception(id).stream())
                        .toList());
    }
}
