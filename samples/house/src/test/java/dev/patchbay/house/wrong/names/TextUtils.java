package dev.patchbay.house.wrong.names;

final class TextUtils {

    private TextUtils() {}
}
