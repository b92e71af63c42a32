package dev.patchbay.assessment.reading;

/** One small valid input of every format, shaped like the vendors'. */
public final class Samples {

    public static final String UPDATEINFO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <updates>
              <update from="security@example.org" status="final" type="security" version="3">
                <id>ALSA-2026:1001</id>
                <title>Important: nodejs security update</title>
                <issued date="2026-10-01 08:00:00"/>
                <updated date="2026-10-05"/>
                <severity>Important</severity>
                <rights>none</rights>
                <description>Text &amp; more text</description>
                <reboot_suggested>False</reboot_suggested>
                <references>
                  <reference href="https://example.org/CVE-2026-10001" id="CVE-2026-10001" type="cve" title="x"/>
                </references>
                <pkglist>
                  <collection short="al8">
                    <name>AlmaLinux 8</name>
                    <module name="nodejs" stream="18" version="8060" context="abcdef01" arch="x86_64"/>
                    <package name="nodejs" version="18.20.1" release="1.module_el8" epoch="1" arch="x86_64" src="n.src.rpm">
                      <filename>nodejs-18.20.1-1.module_el8.x86_64.rpm</filename>
                      <reboot_suggested>1</reboot_suggested>
                    </package>
                  </collection>
                  <collection short="al8">
                    <package name="openssl" version="1.1.1k" release="12.el8" epoch="0" arch="i686"/>
                    <package name="openssl" version="1.1.1k" release="12.el8" epoch="0" arch="x86_64"/>
                  </collection>
                </pkglist>
              </update>
              <update from="x" status="retracted" type="recommended" version="1">
                <id>SUSE-2026-7</id>
                <issued date="1767225600"/>
                <pkglist><collection><package name="zeta" version="2" release="1" arch="noarch"/></collection></pkglist>
              </update>
            </updates>
            """;

    public static final String OSV = """
            {"id":"ALSA-2026:1001","published":"2026-10-01T08:00:00Z","modified":"2026-10-05T08:00:00Z",
             "summary":"Important: nodejs","related":["CVE-2026-10001"],"database_specific":{"severity":"IMPORTANT"},
             "affected":[
              {"package":{"ecosystem":"AlmaLinux:8","name":"nodejs"},
               "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1:18.20.1-1.module_el8"}]}]},
              {"package":{"ecosystem":"AlmaLinux:8","name":"openssl"},
               "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1:1.1.1k-12.el8"}]}]}]}
            {"id":"USN-7000-1","published":"2026-10-02T08:00:00Z","modified":"2026-10-02T08:00:00Z",
             "upstream":["UBUNTU-CVE-2026-10002"],
             "affected":[{"package":{"ecosystem":"Ubuntu:Pro:18.04:LTS","name":"curl"},
               "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"7.58.0-2ubuntu3.24+esm5"}]}],
               "ecosystem_specific":{"availability":"Available with Ubuntu Pro",
                "binaries":[{"binary_name":"libcurl4","binary_version":"7.58.0-2ubuntu3.24+esm5"}]}}]}
            {"id":"DSA-6001-1","published":"2026-10-03T08:00:00Z","modified":"2026-10-03T08:00:00Z",
             "affected":[{"package":{"ecosystem":"Debian:12","name":"curl"},
               "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"7.88.0-1"},{"fixed":"7.88.1-10+deb12u14"}]}],
               "versions":["7.88.1-10+deb12u12"]}]}
            """;

    public static final String TRACKER = """
            {"curl":{"CVE-2026-10002":{"description":"x","scope":"remote","releases":{
               "bookworm":{"status":"resolved","fixed_version":"7.88.1-10+deb12u14","urgency":"medium**"},
               "trixie":{"status":"open","urgency":"low"}}},
              "CVE-2026-10003":{"releases":{"bookworm":{"status":"open","urgency":"unimportant","nodsa":"Minor issue"}}}},
             "zlib":{"CVE-2026-10004":{"releases":{
               "bookworm":{"status":"resolved","fixed_version":"0","urgency":"not yet assigned"}}},
              "CVE-2026-10005":{"releases":{"bookworm":{"status":"undetermined","urgency":"high"}}}}}
            """;

    public static final String RPM_QUERY = """
            bash\t(none)\t5.1.8\t9.el9\tx86_64\tbash-5.1.8-9.el9.src.rpm\t(none)
            openssl-libs\t1\t3.0.7\t27.el9\tx86_64\topenssl-3.0.7-27.el9.src.rpm\t(none)
            nodejs\t1\t18.20.0\t1.module_el8\tx86_64\tnodejs-18.20.0-1.module_el8.src.rpm\tnodejs:18:8060:abcdef01
            gpg-pubkey\t(none)\tfd431d51\t4ae0493b\t(none)\t(none)\t(none)
            kernel-core\t(none)\t5.14.0\t427.el9\tx86_64\tkernel-5.14.0-427.el9.src.rpm\t(none)
            kernel-core\t(none)\t5.14.0\t503.el9\tx86_64\tkernel-5.14.0-503.el9.src.rpm\t(none)
            """;

    public static final String KB_TABLE = """
            "DatePosted","CVE","BulletinKB","Title","AffectedProduct","Severity","Supersedes","FixedBuild"
            "20261013","CVE-2026-20001","5070001","October, cumulative","Windows Server 2022","Critical","5060001;5060002","10.0.20348.4200"
            "20261013","CVE-2026-20002","5070001","October","Windows Server 2022","Important","5060001","20348.4200"
            "20261013","CVE-2026-20001","5070001","October","Windows Server 2019","Critical","5060003",""
            "20260908","CVE-2026-20003","5060001","September ""preview\""","Windows Server 2022","Low","5060001;5050001","20348.4100"
            "20260908","CVE-2026-20004","","no article","Windows Server 2022","Low","",""
            """;

    public static final String SYSTEMINFO = """

            Host Name:                 SRV1
            OS Name:                   Microsoft Windows Server 2022 Standard
            OS Version:                10.0.20348 N/A Build 20348
            System Type:               x64-based PC
            Processor(s):              1 Processor(s) Installed.
                                       [01]: Intel64 Family 6
            Hotfix(s):                 3 Hotfix(s) Installed.
                                       [01]: KB5060001
                                       [02]: KB5008882
                                       [03]: KB5011497
            Network Card(s):           1 NIC(s) Installed.
                                       [01]: Hyper-V
            """;

    private Samples() {}
}
