package org.thetaprep.content.fact;

/** A size, a time or a number that the provider sets and may move. */
public record Limit() implements FactKind {

    @Override
    public String id() {
        return "limit";
    }

    @Override
    public boolean isVolatile() {
        return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.limit(this);
    }
}
