package org.thetaprep.content.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.fingerprint.Fingerprint;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.itemmodel.ModelOption;
import org.thetaprep.content.itemmodel.Template;
import org.thetaprep.content.pack.SourceMap;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;

/** Texts that stand word by word in a text that nothing may be copied from. */
final class CopiedText implements Check {

    @Override
    public Rule rule() {
        return new Rule(
                "copied-text",
                Severity.ERROR,
                "Every text is the authors' own: no run of words stands in a text whose fingerprint lies in the"
                        + " pack's folder fingerprints. Such a file holds hashes alone; 'thetaprep lint --fingerprint"
                        + " FILE' makes one.");
    }

    @Override
    public void check(Bank bank, Findings findings) {
        if (bank.pack().authoring().fingerprints().isEmpty()) {
            return;
        }
        for (ItemText item : bank.items()) {
            for (Part part : item.readings()) {
                found(part.text(), bank).ifPresent(copy -> findings.at(item, part.path(), copy));
                found(part.rationale(), bank).ifPresent(copy -> findings.at(item, part.path(), copy));
            }
            item.caseStudy()
                    .flatMap(study -> found(study.scenario(), bank))
                    .ifPresent(copy -> findings.at(item, copy));
        }
        SourceMap sources = bank.pack().authoring().sources();
        for (ItemModel model : bank.pack().models()) {
            each(texts(model), model.id().toString(), sources.item(model.id()), bank, findings);
        }
        for (ReferenceRow row : bank.pack().rows()) {
            each(texts(row.decision()), row.id(), sources.row(row.id()), bank, findings);
        }
        for (Misconception one : bank.pack().misconceptions()) {
            each(Stream.of(one.name(), one.help()), one.id(), sources.misconception(one.id()), bank, findings);
        }
        for (Fact fact : bank.pack().facts()) {
            each(Stream.of(fact.claim()), fact.id(), sources.fact(fact.id()), bank, findings);
        }
    }

    private static Stream<String> texts(ItemModel model) {
        Stream<Template> options = Stream.concat(Stream.of(model.key()), model.distractors().stream())
                .flatMap(option -> option.content() instanceof ModelOption.Content.Text text
                        ? Stream.of(option.rationale(), text.template())
                        : Stream.of(option.rationale()));
        return Stream.concat(Stream.of(model.stem(), model.leadIn()), options).map(Template::toString);
    }

    private static Stream<String> texts(Decision decision) {
        return Stream.concat(
                Stream.of(decision.need(), decision.choice(), decision.why()),
                Stream.of(decision.trap(), decision.cue()).flatMap(Optional::stream));
    }

    private static void each(Stream<String> texts, String id, Location at, Bank bank, Findings findings) {
        texts.forEach(text -> found(text, bank).ifPresent(copy -> findings.at(id, at, id + ": " + copy)));
    }

    private static Optional<String> found(String text, Bank bank) {
        for (Fingerprint fingerprint : bank.pack().authoring().fingerprints()) {
            List<String> copied = fingerprint.sharedWith(text);
            if (!copied.isEmpty()) {
                return Optional.of("expected words of your own, found \"" + copied.get(0) + "\" as in "
                        + fingerprint.source());
            }
        }
        return Optional.empty();
    }
}
