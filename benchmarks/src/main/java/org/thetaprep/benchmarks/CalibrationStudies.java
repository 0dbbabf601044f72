package org.thetaprep.benchmarks;


/** What calibrations come to on simulated people: {@code benchmarks/calibration-studies STUDY [REPLICATIONS]}. */
public final class CalibrationStudies {

    private CalibrationStudies() {}

    /** The study, and how often it is repeated. */
    public static void main(String[] args) {
        int replications = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        switch (args.length > 0 ? args[0] : "") {
            case "items" -> NewItemsStudy.run(replications > 0 ? replications : 32);
            case "online" -> OnlineStudy.run(replications > 0 ? replications : 480);
            case "population" -> PopulationStudy.run(replications > 0 ? replications : 100);
            case "fairness" -> FairnessStudy.run(replications > 0 ? replications : 40);
            case "drift" -> DriftStudy.run(replications > 0 ? replications : 200);
            default -> {
                System.err.println("The study must be items, online, population, fairness or drift.");
                System.exit(2);
            }
        }
    }
}
