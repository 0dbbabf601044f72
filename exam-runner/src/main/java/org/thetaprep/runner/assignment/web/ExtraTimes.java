package org.thetaprep.runner.assignment.web;

import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.platform.web.BadRequest;

/** The extra times that an instructor may give a learner. */
final class ExtraTimes {

    /**
     * A choice.
     *
     * @param value as the form sends it
     * @param label in words
     */
    public record Choice(String value, String label) {}

    static final List<Choice> CHOICES = List.of(
            new Choice("", "usual time"),
            new Choice("minutes-30", "30 minutes more"),
            new Choice("factor-1.25", "a quarter more"),
            new Choice("factor-1.5", "half as much again"),
            new Choice("factor-2.0", "twice the time"));

    private ExtraTimes() {}

    static Optional<ExtraTime> of(String choice) {
        if (CHOICES.stream().noneMatch(known -> known.value().equals(choice))) {
            throw new BadRequest("extra must be one of the page's choices");
        }
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        String value = choice.substring(choice.indexOf('-') + 1);
        return Optional.of(
                choice.startsWith("minutes")
                        ? new ExtraTime.Minutes(Integer.parseInt(value))
                        : new ExtraTime.Factor(Double.parseDouble(value)));
    }

    static String value(ExtraTime extraTime) {
        return extraTime.match(new ExtraTime.Cases<>() {
            @Override
            public String factor(ExtraTime.Factor given) {
                return "factor-" + given.factor();
            }

            @Override
            public String minutes(ExtraTime.Minutes given) {
                return "minutes-" + given.minutes();
            }
        });
    }

    static String words(ExtraTime extraTime) {
        String value = value(extraTime);
        return CHOICES.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
