package org.thetaprep.runner.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.FormReport;
import org.thetaprep.report.InformationCurves;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.runner.assembly.FormBank;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.prior.ExpectedResponse;

/**
 * Reports on forms that were assembled together.
 *
 * @param pack where their items come from, known by their authors' judgement
 * @param blueprint what they follow
 * @param date day of the reports
 * @param language in which forms are named
 * @param forms the forms, each with its items
 */
public record FormReports(
        ContentPack pack, Blueprint blueprint, LocalDate date, Language language, List<AssembledForm> forms) {

    private static final int STEP = 10;

    /** Forms in one picture at most: the one reported and its neighbours. */
    private static final int CURVES = 4;

    public FormReports {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(language, "language");
        forms = List.copyOf(forms);
        for (AssembledForm form : forms) {
            for (String id : form.all()) {
                if (pack.version(blueprint).items().stream()
                        .noneMatch(item -> item.id().value().equals(id))) {
                    throw new IllegalArgumentException(
                            "form " + form.number() + " has the item '" + id + "', which is not in the pack");
                }
            }
        }
    }

    /**
     * A form.
     *
     * @param number from 1
     * @param scored ids of the items that count
     * @param pretest ids of the items that do not
     */
    public record AssembledForm(int number, List<String> scored, List<String> pretest) {

        public AssembledForm {
            scored = List.copyOf(scored);
            pretest = List.copyOf(pretest);
        }

        List<String> all() {
            return Stream.concat(scored.stream(), pretest.stream()).toList();
        }
    }

    /** The report of one of them. */
    public FormReport of(AssembledForm form) {
        double guesses = items(form.scored()).stream()
                .mapToDouble(ScorableItem::chanceLevel)
                .sum();
        double cut = pack.exam().scoreScale().cutAbility();
        double needed = items(form.scored()).stream()
                .mapToDouble(item -> response(item).correct(cut))
                .sum();
        return new FormReport(
                pack.exam().code(),
                pack.exam().title(),
                blueprint.title(),
                name(form),
                date,
                form.all().size(),
                form.scored().size(),
                quotas(form),
                form.scored().isEmpty() ? Optional.empty() : Optional.of(information(form)),
                Math.min(form.scored().size(), guesses),
                form.scored().isEmpty() ? Optional.empty() : Optional.of(Math.min(form.scored().size(), needed)),
                forms.stream()
                        .filter(other -> other.number() != form.number())
                        .map(other -> new FormReport.Overlap(name(other), common(form, other)))
                        .toList());
    }

    private String name(AssembledForm form) {
        return Messages.of(language).say("form.called", form.number());
    }

    private static int common(AssembledForm form, AssembledForm other) {
        Set<String> common = new HashSet<>(form.all());
        common.retainAll(new HashSet<>(other.all()));
        return common.size();
    }

    private List<ScorableItem> items(List<String> ids) {
        Map<String, ScorableItem> known = pack.version(blueprint).items().stream()
                .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
        return ids.stream().map(known::get).toList();
    }

    private static ExpectedResponse response(ScorableItem item) {
        return ExpectedResponse.of(ItemParameters.JUDGED.prior(item));
    }

    private List<FormReport.Quota> quotas(AssembledForm form) {
        FormBank bank = FormBank.of(pack, blueprint);
        List<FormReport.Quota> quotas = new ArrayList<>();
        for (Domain domain : pack.version(blueprint).exam().domains()) {
            int asked = blueprint.scoredItemsPerDomain().get(domain.number());
            int has = (int) items(form.scored()).stream()
                    .filter(item -> item.classification().task().domain() == domain.number())
                    .count();
            quotas.add(new FormReport.Quota(
                    FormReport.Of.DOMAIN, Integer.toString(domain.number()), domain.title(), asked, asked, has));
        }
        for (CountRange range : bank.formRanges()) {
            quota(form, range, bank).ifPresent(quotas::add);
        }
        return quotas;
    }

    private Optional<FormReport.Quota> quota(AssembledForm form, CountRange range, FormBank bank) {
        String[] words = range.name().split(" ", 2);
        if (!words[0].equals("task") && !words[0].equals("type")) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>(form.all());
        int has = (int) range.items().stream()
                .filter(place -> all.contains(bank.items().get(place).id().value()))
                .count();
        boolean task = words[0].equals("task");
        return Optional.of(new FormReport.Quota(
                task ? FormReport.Of.TASK : FormReport.Of.KIND,
                words[1],
                task ? pack.version(blueprint).exam().task(TaskId.parse(words[1])).orElseThrow().title() : "",
                range.least(),
                range.most(),
                has));
    }

    private InformationCurves information(AssembledForm form) {
        int at = forms.indexOf(form);
        int from = Math.max(0, Math.min(at - 1, forms.size() - CURVES));
        List<AssembledForm> shown = new ArrayList<>(forms.subList(from, Math.min(forms.size(), from + CURVES)));
        shown.remove(form);
        shown.add(0, form);
        ScoreScale scale = pack.exam().scoreScale();
        return new InformationCurves(
                new org.thetaprep.report.ScoreScale(scale.minimum(), scale.maximum(), scale.cut()),
                shown.stream()
                        .filter(one -> !one.scored().isEmpty())
                        .map(one -> curve(one, scale))
                        .toList(),
                ScoreEstimate.notEnoughEvidence());
    }

    private InformationCurves.Curve curve(AssembledForm form, ScoreScale scale) {
        List<ExpectedResponse> items =
                items(form.scored()).stream().map(FormReports::response).toList();
        List<CurvePoint> points = new ArrayList<>();
        for (int score = scale.minimum(); score <= scale.maximum(); score += STEP) {
            double theta = scale.cutAbility() + (score - scale.cut()) / scale.pointsPerLogit();
            points.add(new CurvePoint(
                    score,
                    items.stream().mapToDouble(item -> item.information(theta)).sum()));
        }
        return new InformationCurves.Curve(name(form), points);
    }
}
