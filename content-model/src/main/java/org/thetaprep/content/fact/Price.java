package org.thetaprep.content.fact;

/** What something costs, or costs compared with something else. */
public record Price() implements FactKind {

    @Override
    public String id() {
        return "price";
    }

    @Override
    public boolean isVolatile() {
        return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.price(this);
    }
}
