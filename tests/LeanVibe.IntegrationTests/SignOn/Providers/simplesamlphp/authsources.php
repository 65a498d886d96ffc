<?php
$config = [
    'people' => [
        'exampleauth:UserPass',
        'ada:otter lantern' => ['uid' => ['ada'], 'email' => ['ada@' . getenv('PROVIDER_DOMAIN')], 'name' => ['Ada'], 'groups' => ['others', 'builders']],
    ],
];
