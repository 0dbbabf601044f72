package org.thetaprep.runner.platform.database;

/** The disk or the file of the database does not take or give what is asked: nothing of it was written. */
public final class StorageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, and what an operator does. */
    public enum Kind {
        /** There is no room. */
        FULL("the disk of the database is full; make room, then try again"),
        /** It may not be written. */
        READ_ONLY("the database cannot be written to; give the server the right to write its folder"),
        /** A write or a read was refused by the system. */
        INPUT_OUTPUT("the disk of the database refuses reads or writes; look at the system's log and the room left"),
        /** What is in the file cannot be what was written. */
        DAMAGED("the file of the database is damaged; stop the server and restore the last backup");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Kind kind;

    StorageFault(Kind kind, Throwable cause) {
        super(kind.words, cause);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
