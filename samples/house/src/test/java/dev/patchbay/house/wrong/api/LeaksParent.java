package dev.patchbay.house.wrong.api;

import com.tngtech.archunit.core.domain.JavaField;

class LeaksParent {

    public JavaField inherited() {
        throw new IllegalStateException();
    }

    public String harmless() {
        return "";
    }
}
