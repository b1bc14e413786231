import { expect, it } from 'vitest';
import { plainPath } from './plain-path.ts';

it.each([
  '/api/users/login',
  '/api/users/login/',
  '/api/users/login?x=/../..',
  '/api/users/login#x',
  '/API/Users/Login',
  '//api/users/login',
  '/api//users///login//',
  '/api/%75sers/login',
  '/api%2Fusers%2flogin',
  '/api/users/./login',
  '/api/users/login/.',
  '/./api/users/login',
  '/api/x/../users/login',
  '/../api/users/login',
  '/api/users/login/x/..',
  '/api/users/%2e/login',
  '/api/x/%2e%2e/users/login',
  '/api/x/.%2E/users/login',
  '/api/x%2f../users/login',
  '/a%2fb/../api/users/login',
  '/a%3f/../api/users/login',
  '/api//../users/login',
  '/api\\users\\login',
  '/api/x/..\\users/login',
  '/api%5cusers/login',
  'http://cms.example/api/x/../users/login',
])('reads the address of the login out of %s', (url) => {
  expect(plainPath(url)).toBe('/api/users/login');
});

it.each([
  ['/api/users/logins', '/api/users/logins'],
  ['/api/users/login/../me', '/api/users/me'],
  ['/admin?redirect=/api/users/login', '/admin'],
  ['/api/%zz/users', '/api/%zz/users'],
  ['*', '*'],
])('leaves another address what it is: %s', (url, path) => {
  expect(plainPath(url)).toBe(path);
});
