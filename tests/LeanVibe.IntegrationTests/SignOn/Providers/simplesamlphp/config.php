<?php
// SimpleSAMLphp for one test: its address and the folder for all that it writes come from the environment, nothing from the machine's own set-up.
$folder = getenv('PROVIDER_FOLDER');
$config = [
    'baseurlpath' => getenv('PROVIDER_ADDRESS') . '/',
    'certdir' => "$folder/",
    'loggingdir' => "$folder/",
    'datadir' => "$folder/",
    'tempdir' => $folder,
    'metadatadir' => __DIR__ . '/',
    'attributenamemapdir' => '/etc/simplesamlphp/attributemap/',
    'technicalcontact_name' => 'Tests',
    'technicalcontact_email' => 'tests@example.org',
    'secretsalt' => 'of a test',
    'auth.adminpassword' => 'of a test',
    'admin.checkforupdates' => false,
    'enable.saml20-idp' => true,
    'module.enable' => ['exampleauth' => true, 'core' => true, 'saml' => true],
    'logging.handler' => 'errorlog',
    'logging.level' => SimpleSAML\Logger::WARNING,
    'session.cookie.secure' => false,
    'session.cookie.samesite' => null,
    'session.phpsession.savepath' => $folder,
    'language.cookie.secure' => false,
    'language.cookie.samesite' => null,
    'language.default' => 'en',
    'store.type' => 'phpsession',
    // Our metadata, as an administrator loads it.
    'metadata.sources' => array_merge([['type' => 'flatfile']], is_file("$folder/sp.xml") ? [['type' => 'xml', 'file' => "$folder/sp.xml"]] : []),
];
