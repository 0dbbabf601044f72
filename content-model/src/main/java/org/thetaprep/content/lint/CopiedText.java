package org.thetaprep.content.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thetaprep.content.fingerprint.Fingerprint;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.itemmodel.ModelOption;
import org.thetaprep.content.itemmodel.Template;
import org.thetaprep.content.pack.SourceMap;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;
import org.thetaprep.content.reference.Decision;

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
        Set<Passage> found = new LinkedHashSet<>();
        SourceMap sources = bank.pack().authoring().sources();
        for (ItemText item : bank.items()) {
            String id = item.id().authored().toString();
            for (Part part : item.readings()) {
                Location at = sources.part(item.id(), part.path());
                found.add(new Passage(id, at, part.text()));
                found.add(new Passage(id, at, part.rationale()));
            }
            item.caseStudy()
                    .ifPresent(study -> found.add(new Passage(
                            study.id().toString(), sources.part(study.id(), "scenario"), study.scenario())));
        }
        bank.pack().models().forEach(model -> texts(model)
                .forEach(text -> found.add(new Passage(model.id().toString(), sources.item(model.id()), text))));
        bank.pack().rows().forEach(row -> texts(row.decision())
                .forEach(text -> found.add(new Passage(row.id(), sources.row(row.id()), text))));
        bank.pack()
                .misconceptions()
                .forEach(one -> Stream.of(one.name(), one.help())
                        .forEach(text -> found.add(new Passage(one.id(), sources.misconception(one.id()), text))));
        bank.pack().facts().forEach(fact -> found.add(new Passage(fact.id(), sources.fact(fact.id()), fact.claim())));
        List<Passage> passages = List.copyOf(found);
        List<Fingerprint> fingerprints = bank.pack().authoring().fingerprints();
        List<Optional<String>> copies = passages.parallelStream()
                .map(passage -> copied(passage.text(), fingerprints))
                .toList();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            copies.get(i)
                    .ifPresent(copy -> findings.at(passage.id(), passage.at(), passage.id() + ": " + copy));
        }
    }

    /** A text of the pack, what it belongs to, and where it stands. */
    private record Passage(String id, Location at, String text) {}

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

    private static Optional<String> copied(String text, List<Fingerprint> fingerprints) {
        for (Fingerprint fingerprint : fingerprints) {
            List<String> copied = fingerprint.sharedWith(text);
            if (!copied.isEmpty()) {
                return Optional.of("expected words of your own, found \"" + copied.get(0) + "\" as in "
                        + fingerprint.source());
            }
        }
        return Optional.empty();
    }
}
