package org.thetaprep.content.fact;

/** What follows from how things are made and is not expected to change. */
public record Stable() implements FactKind {

    @Override
    public String id() {
        return "stable";
    }

    @Override
    public boolean isVolatile() {
        return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.stable(this);
    }
}
