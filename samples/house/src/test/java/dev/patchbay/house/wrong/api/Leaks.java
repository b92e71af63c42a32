package dev.patchbay.house.wrong.api;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.patchbay.house.wrong.api.internal.Hidden;
import java.util.List;
import java.util.Optional;

public class Leaks extends LeaksParent {

    public Optional<Hidden> ownInternal() {
        return Optional.empty();
    }

    protected void library(List<? extends JavaClass> types) {}

    public void switchOn(boolean really) {}

    JavaClass hiddenFromEmbedders() {
        throw new IllegalStateException();
    }
}
