package org.thetaprep.content.fact;

/** What sort of claim a fact is, which decides how fast it may go out of date. */
public sealed interface FactKind permits Stable, Limit, Price, Naming, Availability {

    /** The name in pack files, for instance {@code availability}. */
    String id();

    /** Whether the provider may change it at any time, so that it has to be checked again and again. */
    boolean isVolatile();

    /**
     * Calls the case of this kind.
     *
     * @param cases one function for each kind
     * @param <R> what they return
     * @return what the called function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * One function for each kind.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        /** For what follows from how things are made. */
        R stable(Stable kind);

        /** For a size, a time or a number that the provider sets. */
        R limit(Limit kind);

        /** For what something costs. */
        R price(Price kind);

        /** For what something is called. */
        R naming(Naming kind);

        /** For whether something can be had. */
        R availability(Availability kind);
    }
}
