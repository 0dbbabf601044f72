package org.thetaprep.runner.cli;

import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.table.ResponseTable;

/** Turns a table of answers into what calibrations take. */
final class AnswerRows {

    private AnswerRows() {}

    static byte[][] of(ResponseTable answers) {
        byte[][] rows = new byte[answers.persons().size()][answers.items().size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = (byte) answers.answer(i, j);
            }
        }
        return rows;
    }

    static ResponseMatrix matrix(ResponseTable answers) {
        return ResponseMatrix.of(answers.items(), of(answers));
    }
}
