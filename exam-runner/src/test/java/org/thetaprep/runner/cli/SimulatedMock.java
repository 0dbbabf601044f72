package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptCommand;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.IdentifiedCommand;
import org.thetaprep.runner.fixture.ShippedPack;

/** A learner who answers a whole exam in one go, knowing some items and not others. */
public final class SimulatedMock {

    private static final ContentPack PACK = ShippedPack.read();

    private SimulatedMock() {}

    /**
     * Answers every item of an attempt that runs, and submits it.
     *
     * @param server where it runs
     * @param learner whose attempt it is
     * @param room the path of its room
     * @param knows the items that the learner answers right; the others are answered wrong, or seen and left open
     */
    public static void answer(
            RunningInstallation server, LearnerId learner, String room, Predicate<ScorableItem> knows) {
        AttemptService attempts = server.attempts();
        AttemptId id = AttemptId.parse(room.replaceFirst("^.*/attempts/", "")).orElseThrow();
        Attempt attempt = attempts.find(learner, id).orElseThrow();
        List<IdentifiedCommand> commands = new ArrayList<>();
        for (int place = 1; place <= attempt.state().form().length(); place++) {
            ScorableItem item =
                    PACK.scorable(attempt.state().form().at(place).item()).orElseThrow();
            add(commands, new AttemptCommand.Navigate(place, 1_000));
            Optional<Response> response = knows.test(item) ? Optional.of(item.key()) : wrong(item);
            if (response.isPresent()) {
                add(commands, new AttemptCommand.Answer(place, 0, response));
            }
        }
        add(commands, new AttemptCommand.Submit());
        attempts.execute(learner, id, commands).orElseThrow();
    }

    private static void add(List<IdentifiedCommand> commands, AttemptCommand command) {
        commands.add(new IdentifiedCommand(new EventId("simulated-" + commands.size()), command));
    }

    private static Optional<Response> wrong(ScorableItem item) {
        return item instanceof MultipleChoice choice
                ? choice.options().stream()
                        .filter(option -> !option.isKey())
                        .map(Option::id)
                        .findFirst()
                        .map(ChoiceResponse::new)
                : Optional.empty();
    }
}
