package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.scoring.simulation.Estimate;
import org.thetaprep.scoring.simulation.Outcome;
import org.thetaprep.scoring.simulation.Sitting;
import org.thetaprep.scoring.table.SimulatedPersonTable;
import org.thetaprep.scoring.table.TraceTable;

/** What simulated tests came to, as tables. */
final class SimulationTables {

    private SimulationTables() {}

    /**
     * A row for each person.
     *
     * @param results for each bank
     * @param domains of a profile; without, empty
     */
    static SimulatedPersonTable persons(List<Sitting.Result> results, List<String> domains) {
        List<SimulatedPersonTable.Row> rows = new ArrayList<>();
        for (int b = 0; b < results.size(); b++) {
            for (Outcome one : results.get(b).outcomes()) {
                rows.add(new SimulatedPersonTable.Row(
                        one.person(),
                        ability(one.whole()),
                        one.items(),
                        b + 1,
                        SimulationSummary.name(one.reason()),
                        one.domains().stream().map(SimulationTables::ability).toList(),
                        one.forecast()
                                .map(said -> new SimulatedPersonTable.Forecast(
                                        said.passing(), said.aboveCut(), said.passed()))));
            }
        }
        return new SimulatedPersonTable(domains, rows);
    }

    private static SimulatedPersonTable.Ability ability(Estimate estimate) {
        return new SimulatedPersonTable.Ability(estimate.truth(), estimate.theta(), estimate.standardError());
    }

    /**
     * A row for each answer.
     *
     * @param results for each bank
     * @param ids of the items
     */
    static TraceTable trace(List<Sitting.Result> results, List<String> ids) {
        List<TraceTable.Row> rows = new ArrayList<>();
        for (Sitting.Result result : results) {
            for (Outcome one : result.outcomes()) {
                int number = 0;
                for (Outcome.Step step : one.steps()) {
                    number++;
                    rows.add(new TraceTable.Row(
                            one.person(),
                            number,
                            ids.get(step.item()),
                            step.response(),
                            step.theta(),
                            step.standardError()));
                }
            }
        }
        return new TraceTable(rows);
    }
}
