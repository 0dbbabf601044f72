package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.thetaprep.content.lint.text.Words;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Stems that are nearly the same. */
final class SimilarStems implements Check {

    private static final int SHINGLE = 3;
    private static final int FEWEST_SHINGLES = 8;
    private static final Threshold SIBLING =
            new Threshold("sibling-stem", 0.4, "Jaccard similarity above which two stems are called siblings");
    private static final Threshold SAME =
            new Threshold("duplicate-stem", 0.6, "Jaccard similarity above which two stems are called the same");

    @Override
    public Rule rule() {
        return new Rule(
                "similar-stems",
                Severity.WARNING,
                "No two stems share most of their runs of three words, unless the items have one situation"
                        + " and so never stand on one form; stems that are nearly the same are an error.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(SIBLING, SAME);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        List<Set<String>> shingles = new ArrayList<>();
        Map<String, List<Integer>> holders = new HashMap<>();
        for (ItemText item : bank.items()) {
            Set<String> stem = Words.shingles(item.item().stem(), SHINGLE);
            Set<String> compared = stem.size() < FEWEST_SHINGLES ? Set.of() : stem;
            int index = shingles.size();
            shingles.add(compared);
            Map<Integer, Integer> common = new TreeMap<>();
            for (String shingle : compared) {
                List<Integer> earlier = holders.computeIfAbsent(shingle, any -> new ArrayList<>());
                earlier.forEach(other -> common.merge(other, 1, Integer::sum));
                earlier.add(index);
            }
            common.forEach((other, count) -> {
                double union = shingles.get(other).size() + compared.size() - count;
                compare(bank, bank.items().get(other), item, count / union, findings);
            });
        }
    }

    private static void compare(Bank bank, ItemText first, ItemText second, double similarity, Findings findings) {
        String message = "expected a stem of its own; " + Findings.percent(similarity)
                + " of its runs of three words are shared with " + first.id();
        if (similarity > bank.threshold(SAME)) {
            findings.at(second, "stem", Severity.ERROR, message);
        } else if (similarity > bank.threshold(SIBLING)
                && !first.item().situation().equals(second.item().situation())) {
            findings.at(second, "stem", message + "; give both one situation");
        }
    }
}
